//! The house as its visitors meet it: browser stories and the binary.
