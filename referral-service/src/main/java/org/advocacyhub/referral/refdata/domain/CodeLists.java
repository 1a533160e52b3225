package org.advocacyhub.referral.refdata.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.advocacyhub.referral.form.domain.AccommodationMove;
import org.advocacyhub.referral.form.domain.Authority;
import org.advocacyhub.referral.form.domain.Consultation;
import org.advocacyhub.referral.form.domain.CourtGrounds;
import org.advocacyhub.referral.form.domain.NhsComplaint;
import org.advocacyhub.referral.form.domain.Risk;

/** All code lists, as they stood at one moment. */
public final class CodeLists {

    /** Enums whose own name says too little outside of their section. */
    private static final Map<Class<?>, String> NAMED = Map.of(
            Authority.Basis.class, "authority-basis",
            Consultation.Ground.class, "consultation-ground",
            AccommodationMove.Provider.class, "accommodation-provider",
            AccommodationMove.Setting.class, "accommodation-setting",
            CourtGrounds.Copdol11.class, "court-application",
            NhsComplaint.About.class, "complaint-about",
            NhsComplaint.Stage.class, "complaint-stage",
            Risk.Control.class, "visit-control");

    private static final ClassValue<String> NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> codes) {
            return NAMED.getOrDefault(codes, hyphenated(codes));
        }
    };

    private final Map<String, CodeList> byName;

    /** What was found once: each form asks for the same codes again. */
    private final Map<Enum<?>, List<Code>> rows = new ConcurrentHashMap<>();

    public CodeLists(Collection<CodeList> lists) {
        byName = lists.stream().collect(toMap(CodeList::name, list -> list, (one, _) -> one));
    }

    public Optional<CodeList> list(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The lists by name. */
    public List<CodeList> all() {
        return byName.values().stream()
                .sorted(Comparator.comparing(CodeList::name))
                .toList();
    }

    /** All rows of a code of the form; none when its list is not kept here or doesn't have it. */
    List<Code> rowsOf(Enum<?> code) {
        return rows.computeIfAbsent(code, asked -> list(nameOf(asked.getDeclaringClass()))
                .map(list -> list.rowsOf(asked.name()))
                .orElse(List.of()));
    }

    /** The name of the list that an enum of the form follows: {@code MhaStatus} is {@code mha-status}. */
    public static String nameOf(Class<?> codes) {
        return NAMES.get(codes);
    }

    private static String hyphenated(Class<?> codes) {
        return codes.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
