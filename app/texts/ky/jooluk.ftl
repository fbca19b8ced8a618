### Jooluk's texts; the keys are those of texts/en/jooluk.ftl.
