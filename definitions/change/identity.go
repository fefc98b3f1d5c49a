package change

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"trellis/definitions/plan"
)

// identify gives the sessions of a stage the names by which the cohort knows them,
// and their items too. One with a label is known by it. Of the others one at the
// same time is the same; those that remain are the same in their order; and a name
// that was used never comes back for another session. First are the names of those
// that were renamed. It answers with the names that changed.
func identify(was, s *plan.Stage, first map[plan.SessionName]plan.SessionName) map[plan.SessionName]plan.SessionName {
	names := maps.Clone(first)
	taken := map[plan.SessionName]bool{}
	var olds, news []*plan.Session
	for i := range was.Sessions {
		x := &was.Sessions[i]
		taken[x.Name] = true
		if !x.Off && numbered(was, x) {
			olds = append(olds, x)
		}
	}
	for i := range s.Sessions {
		x := &s.Sessions[i]
		before := sessionOf(was, x.Name)
		switch {
		case numbered(s, x):
			news = append(news, x)
		case first[x.Name] != "":
		case before != nil && before.Off:
			names[x.Name] = free(string(x.Name), taken)
		}
	}
	match := func(same func(a, b *plan.Session) bool) {
		news = slices.DeleteFunc(news, func(x *plan.Session) bool {
			i := slices.IndexFunc(olds, func(o *plan.Session) bool { return same(o, x) })
			if i >= 0 {
				names[x.Name] = olds[i].Name
				olds = slices.Delete(olds, i, i+1)
			}
			return i >= 0
		})
	}
	match(func(a, b *plan.Session) bool { return a.Start.Equal(b.Start) })
	match(func(_, _ *plan.Session) bool { return true })
	for _, x := range news {
		names[x.Name] = x.Name
		if taken[x.Name] {
			names[x.Name] = free(string(s.Name), taken)
		}
		taken[names[x.Name]] = true
	}
	rename(was, s, names)
	return names
}

// numbered says that a session has no label: it is its stage's only one, or one of
// several dates.
func numbered(s *plan.Stage, x *plan.Session) bool {
	rest := strings.TrimPrefix(strings.TrimPrefix(string(x.Name), string(s.Name)), "/")
	_, err := strconv.Atoi(rest)
	return rest == "" || err == nil
}

// free is a name that was never used, with the next number behind it.
func free(name string, taken map[plan.SessionName]bool) plan.SessionName {
	for n := 2; ; n++ {
		if x := plan.SessionName(fmt.Sprintf("%s/%d", name, n)); !taken[x] {
			taken[x] = true
			return x
		}
	}
}

// rename gives sessions their names, all at once, and their items names that begin
// as they did.
func rename(was, s *plan.Stage, names map[plan.SessionName]plan.SessionName) {
	begin := map[plan.SessionName][2]string{} // by the name in the files: as there, as it is to be
	for _, x := range s.Sessions {
		name, ok := names[x.Name]
		if !ok {
			name = x.Name
		}
		to := string(name) + "/"
		if sessionOf(was, name) != nil {
			to = prefix(was, name)
		} else if len(was.Sessions) == 0 {
			to = prefix(s, x.Name)
		}
		begin[x.Name] = [2]string{prefix(s, x.Name), to}
	}
	for i := range s.Items {
		it := &s.Items[i]
		if it.Session == "" {
			continue
		}
		if rest, ok := strings.CutPrefix(string(it.Name), begin[it.Session][0]); ok {
			it.Name = plan.ItemName(begin[it.Session][1] + rest)
		}
		if name, ok := names[it.Session]; ok {
			it.Session = name
		}
	}
	for i := range s.Sessions {
		if name, ok := names[s.Sessions[i].Name]; ok {
			s.Sessions[i].Name = name
		}
	}
}
