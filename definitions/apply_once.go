package definitions

// ApplyOnce says that nobody may apply for two roles.
func (b *Book) ApplyOnce() bool {
	for _, s := range b.programme.stages {
		if s.applyOnce {
			return true
		}
	}
	return false
}
