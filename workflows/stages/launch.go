package stages

// Launch is a session, or several.
var launch = held
