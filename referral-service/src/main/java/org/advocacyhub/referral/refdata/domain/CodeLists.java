package org.advocacyhub.referral.refdata.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All code lists, as they stood at one moment. */
public final class CodeLists {

    private final Map<String, CodeList> byName;

    public CodeLists(Collection<CodeList> lists) {
        byName = lists.stream().collect(toMap(CodeList::name, list -> list, (one, _) -> one, TreeMap::new));
    }

    public Optional<CodeList> list(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The lists by name. */
    public List<CodeList> all() {
        return List.copyOf(byName.values());
    }

    /** The name of the list that an enum of the form follows: {@code MhaStatus} is {@code mha-status}. */
    public static String nameOf(Class<?> codes) {
        return codes.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
