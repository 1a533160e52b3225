package org.advocacyhub.referral.referral;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.advocacyhub.referral.form.GuardedJson;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.form.domain.ReferralForm;
import org.advocacyhub.runtime.sealing.DataKey;

/**
 * A form as it is stored: what is open as JSON, and each data class sealed apart with the referral's own key.
 *
 * @param addressShielded whether the places where the person can be found stand with the risks (domain.md B.3)
 */
record SealedForm(String open, Map<DataClass, byte[]> sealed, boolean addressShielded) {

    private static final Set<DataClass> SEALED = EnumSet.complementOf(EnumSet.of(DataClass.OPEN));

    static SealedForm of(ReferralForm form, DataKey key) {
        var parts = GuardedJson.split(form);
        var sealed = new EnumMap<DataClass, byte[]>(DataClass.class);
        SEALED.forEach(dataClass -> sealed.put(dataClass, key.seal(parts.get(dataClass), use(dataClass))));
        return new SealedForm(parts.get(DataClass.OPEN), sealed, form.addressShielded());
    }

    /** The form without the classes that may not be read: those are not even opened. */
    ReferralForm opened(DataKey key, Set<DataClass> readable) {
        var parts = SEALED.stream()
                .filter(readable::contains)
                .map(dataClass -> key.openText(sealed.get(dataClass), use(dataClass)));
        return GuardedJson.join(Stream.concat(Stream.of(open), parts).toList());
    }

    private static String use(DataClass dataClass) {
        return "form-" + dataClass.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return "SealedForm[not shown]";
    }
}
