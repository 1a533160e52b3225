package org.advocacyhub.referral.intake.domain;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.domain.PersonTold;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.referral.form.domain.Referrer;

/** By which telephone numbers and e-mail addresses a form says that its sender or its person is reached. Personal data. */
public final class Contacts {

    private Contacts() {}

    /** Each contact once, however it was written. */
    public static Set<String> of(ReferralForm form) {
        PersonTold person = form.person();
        Referrer referrer = form.referrer();
        return Stream.concat(
                        Stream.of(person.phone(), person.mobile(), referrer.phone())
                                .map(Contacts::telephone),
                        Stream.of(person.email(), referrer.email()).map(Contacts::email))
                .filter(contact -> !contact.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Digits alone; a number with the country's code is the one without. */
    private static String telephone(String told) {
        if (told == null) {
            return "";
        }
        var digits = told.replaceAll("[^0-9+]", "");
        return digits.replaceFirst("^(\\+|00)44(\\+?0)?", "0").replace("+", "00");
    }

    private static String email(String told) {
        return told == null ? "" : told.strip().toLowerCase(Locale.ROOT);
    }
}
