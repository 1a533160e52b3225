package org.advocacyhub.referral.document.domain;

import java.util.Optional;

/** The name of a file as its sender gave it, made harmless. May say who it is about: never printed (class PD1). */
public record FileName(String text) {

    private static final int LONGEST = 200;

    /** Control characters, and those that turn the reading direction: {@code exe.fdp} must not read as {@code pdf.exe}. */
    private static final String INVISIBLE = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]";

    /** The last part of a path without what can't be seen; empty when nothing is left, or it is too long to be a name. */
    public static Optional<FileName> of(String given) {
        if (given == null) {
            return Optional.empty();
        }
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll(INVISIBLE, "")
                .strip();
        var isName = !name.isEmpty() && !name.matches("\\.+") && name.length() <= LONGEST;
        return isName ? Optional.of(new FileName(name)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "FileName[not shown]";
    }
}
