// Package prospectus writes what the public may know of a cohort, as a page for an
// organisation's site: what it is and for whom, what is asked of people, its dates,
// questions and answers, and how to join.
//
// A [Page] is made by package definitions from a definition, so no date in it is
// written twice. This package turns it into Markdown and HTML, and knows nothing of
// mentoring.
//
// # What a page is like
//
// It is one page, and each part of it can be linked to: prospectus.html#about,
// #asked, #dates, #questions and #joining. The HTML is whole in itself: it loads
// nothing, runs nothing, is readable on a phone and without its style, and prints
// on A4.
//
// Whatever words a page holds are words: in HTML they are escaped by html/template,
// in Markdown every sign that could be read as more than itself stands behind a \.
package prospectus
