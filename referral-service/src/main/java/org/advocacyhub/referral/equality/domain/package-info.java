/** The equality questions, their code lists, and what is counted of the answers (domain.md B.5). Pure. */
package org.advocacyhub.referral.equality.domain;
