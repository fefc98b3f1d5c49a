package stages

// The finale is a session. What it asks ("have you agreed to keep meeting?") is
// answered then or later, and does not hold the cohort up.
var finale = held
