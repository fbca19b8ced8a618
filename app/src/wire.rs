//! The few types that travel between server and browser. None yet: islands take words and numbers as properties.
