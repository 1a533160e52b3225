package org.advocacyhub.local.kent;

import java.util.Map;

/** Names of Kent's districts by their GSS code (domain.md G.1). */
public final class Districts {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("E07000105", "Ashford"),
            Map.entry("E07000106", "Canterbury"),
            Map.entry("E07000107", "Dartford"),
            Map.entry("E07000108", "Dover"),
            Map.entry("E07000109", "Gravesham"),
            Map.entry("E07000110", "Maidstone"),
            Map.entry("E07000111", "Sevenoaks"),
            Map.entry("E07000112", "Folkestone & Hythe"),
            Map.entry("E07000113", "Swale"),
            Map.entry("E07000114", "Thanet"),
            Map.entry("E07000115", "Tonbridge and Malling"),
            Map.entry("E07000116", "Tunbridge Wells"));

    private Districts() {}

    /** The name of a district's code; anything else as it is. */
    public static String named(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
