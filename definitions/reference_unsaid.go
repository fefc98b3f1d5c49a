package definitions

// itMust is said of a word that reading can do without, and a check cannot.
const itMust = "it must be there"

// unsaid is what holds where a word is left out whose row does not say so: by
// section and word, or by word alone where it is the same in all.
var unsaid = map[string]string{
	"programme purpose":         "invitations do not say it",
	"programme second_thoughts": "ten minutes",
	"programme digest":          "it comes every Monday",

	"role fee":          "it costs nothing",
	"role bursary":      "there is none",
	"role paid":         "they are not paid",
	"role expenses":     "nothing is paid back",
	"role asks_at_most": "nothing is compared",

	"question answer":      "then `choose_from` says it",
	"question choose_from": "then `answer` says it",
	"question optional":    "it must be answered",
	"question only_if":     "everyone is asked who fills in the form",
	"question used_for":    "it may be used wherever a rule or a mail speaks of it",
	"question shown_to":    "nobody but those who run the programme, and whoever a mail tells",

	"was":                   "it had no other name",
	"every-stage after":     "it waits for all that stands above it",
	"every-stage alongside": "it stands beside nothing",
	"every-stage only_if":   "it is for everyone whom it invites",

	"recruitment invite":     "all roles",
	"recruitment apply_once": "one may apply for several",
	"recruitment sifted_by":  "nobody looks through them first",
	"recruitment decided_by": "then a later `task` has an `outcome`, or people are nominated",
	"recruitment decide":     "the cohort must say it",

	"invite":  "everyone",
	"led_by":  "nobody leads it",
	"where":   "where the cohort says for all its sessions",
	"lasts":   "the cohort must say when it ends",
	"private": "it names who is invited",

	"matching mentees_choose":  "mentees do not choose",
	"matching mentees_score":   "mentees give no numbers",
	"matching mentees_ask_for": "nobody is asked for",
	"matching choices_close":   "when pairs are proposed",
	"matching confirmed_by":    "nobody needs to",
	"matching rolling":         "all are matched at once",

	"meetings every":        "then `times` or `contact_time` says how much they meet",
	"meetings times":        "as many as fit",
	"meetings contact_time": "as much as they like",
	"meetings visits":       "they are not counted",
	"meetings lasts":        "as long as they like",
	"meetings where":        "wherever they like",
	"meetings help":         "the coordinator",
	"drop_ins every":        "nothing is promised",
	"support lasts":         "as long as it takes",

	"evaluation voluntary": "nobody is told that they need not",
	"evaluation required":  "who does not answer is not reported",

	"reserve when": "then `per` says it",
	"reserve per":  "then `when` says it",

	"survey closes":     "it must be there, unless the survey opens when they apply",
	"survey anonymous":  "those who run the programme see who answered what",
	"survey only_if":    "it asks everyone whom it invites",
	"survey asks_again": "none",

	"task about":   "it is done once",
	"task outcome": "it is only done, or not",
	"due":          "at any time while the stage goes on",
	"remind":       "nobody is reminded",
	"required":     "what is missing is not reported",

	"mail only_if":         "it goes to all of them",
	"mail attach":          "none",
	"mail copy_to":         "nobody",
	"mail hold":            "it goes by itself when it is due",
	"mail approved_by":     "nobody has to",
	"mail second_thoughts": "as long as the programme says, or else ten minutes",
	"mail not_after":       "when the session starts that it is about; else three days after it was due",
	"mail when_in_doubt":   "it is sent again if it asks for something or tells a decision",

	"cohort where": "where each says",
	"cohort link":  "none",
	"places":       "there is no limit",

	"cohort.recruitment opens":      itMust,
	"cohort.recruitment closes":     itMust,
	"cohort.recruitment decide":     "as the programme says; one of the two must",
	"cohort.matching choices_close": "as the programme says",
	"cohort.matching announce":      "as soon as it is approved, where matching is rolling; else it must be there",
	"on":                            "its day must be there: here, or in its sessions",
	"called_off":                    "it takes place",
	"cohort.launch where":           "where the programme says",
	"cohort.meetings where":         "where the programme says",
	"cohort.drop_ins where":         "where the programme says",
	"link":                          "the cohort's own, if it has one",
	"despite":                       "`trellis check` warns of such a date",
	"cohort.stage decide":           "as the programme says, where somebody decides in it",
}
