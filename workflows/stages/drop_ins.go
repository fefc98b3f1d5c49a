package stages

// Drop-ins are sessions that stand beside the meetings.
var dropIns = held
