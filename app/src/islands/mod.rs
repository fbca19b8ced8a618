//! What wakes up in the browser. Islands add comfort to forms that work without them.
