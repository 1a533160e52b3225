package org.advocacyhub.triage.prompt;

/** What an authority replies to a duty prompt (domain.md A.3.3). */
public enum PromptReply {
    /** It asks for the advocate: the referral counts as its own. */
    ACCEPTED,
    /** It does not, and says why. */
    DECLINED,
    /** It can't say before the referrer tells more. */
    NEEDS_MORE
}
