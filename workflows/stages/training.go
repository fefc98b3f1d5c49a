package stages

// Training is a session, or several.
var training = held
