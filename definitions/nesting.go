package definitions

import "github.com/hashicorp/hcl/v2/hclsyntax"

// deepest is how many brackets or signs may stand within one another. HCL's parser
// calls itself for each, and a stack that overflows ends the whole process: no
// recover helps. The scanner does not, so it is asked first.
const deepest = 40

// tooDeep finds where tokens are nested more deeply than anybody writes.
func tooDeep(tokens hclsyntax.Tokens) (place, bool) {
	depth, within, signs := 0, 0, 0 // within: brackets in which a line may go on
	for _, t := range tokens {
		switch t.Type {
		case hclsyntax.TokenOBrace:
			depth++
		case hclsyntax.TokenCBrace:
			depth--
		case hclsyntax.TokenOBrack, hclsyntax.TokenOParen, hclsyntax.TokenTemplateInterp, hclsyntax.TokenTemplateControl:
			within++
		case hclsyntax.TokenCBrack, hclsyntax.TokenCParen, hclsyntax.TokenTemplateSeqEnd:
			within--
		case hclsyntax.TokenBang, hclsyntax.TokenMinus, hclsyntax.TokenQuestion:
			signs++
		case hclsyntax.TokenNewline:
			if within <= 0 {
				signs = 0
			}
		}
		if depth+within > deepest || signs > deepest {
			return t.Range, true
		}
	}
	return place{}, false
}
