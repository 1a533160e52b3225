package org.advocacyhub.monitoring.report.domain;

import java.util.Locale;

/** Codes as words. */
public final class Words {

    private Words() {}

    /** {@code deliveredHours} as "Delivered hours". */
    public static String ofName(String name) {
        var spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** {@code HOURS_ABOVE_PLAN} as "hours above plan". */
    public static String ofConstant(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** {@code WORKING_DAYS} as "working days". */
    static String ofCode(Enum<?> code) {
        return code == null ? "" : ofConstant(code.name());
    }
}
