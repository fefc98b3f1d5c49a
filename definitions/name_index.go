package definitions

// nameIndex is all that the mails of a programme may speak of. It is made once for
// a book: there are as many names as questions, and each mail asks for some.
type nameIndex struct {
	all    []known
	byName map[string]*known
}

// names are those of this programme, ready to be looked up.
func (b *Book) index() *nameIndex {
	b.spokenOnce.Do(func() {
		b.spoken.all = b.names()
		b.spoken.byName = make(map[string]*known, len(b.spoken.all))
		for i := range b.spoken.all {
			k := &b.spoken.all[i]
			if b.spoken.byName[k.name] == nil {
				b.spoken.byName[k.name] = k
			}
		}
	})
	return &b.spoken
}

// find is the name, if there is such a one.
func (x *nameIndex) find(name string) *known { return x.byName[name] }
