package stages

// A stage of the programme's own is made of the same parts as the others.
var own = held
