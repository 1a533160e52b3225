package org.advocacyhub.referral.notice;

/** A notice was not taken over. Carries a code and no cause: a carrier's own words repeat the address. */
final class NotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    NotSent(String code) {
        super(code);
        this.code = code;
    }

    String code() {
        return code;
    }
}
