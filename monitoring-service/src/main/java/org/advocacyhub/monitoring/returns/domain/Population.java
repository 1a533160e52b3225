package org.advocacyhub.monitoring.returns.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The people who live in a council's districts, as far as they were told (domain.md E.2, G.1). */
public record Population(List<Part> parts) {

    /** For which ages people are counted. */
    public enum Age {
        ALL,
        /** From 16 on. */
        FROM_16("16_PLUS");

        private final String code;

        Age() {
            this.code = name();
        }

        Age(String code) {
            this.code = code;
        }

        /** As it stands in files and tables. */
        public String code() {
            return code;
        }

        public static Optional<Age> find(String code) {
            return Stream.of(values()).filter(age -> age.code.equals(code)).findFirst();
        }
    }

    /** The item of a part that is not split, and its code. */
    public static final String TOTAL = "total";

    public static final String ALL_PEOPLE = "all";

    /**
     * The people of one district and group.
     *
     * @param district GSS code
     * @param item {@link #TOTAL}, or the code of an {@link EqualityItem}
     * @param group one of its groups; {@link #ALL_PEOPLE} of a total
     */
    public record Part(String district, String item, String group, Age age, long people) {}

    public Population {
        parts = List.copyOf(parts);
    }

    /** The people of one district alone. */
    public Population of(String district) {
        return new Population(
                parts.stream().filter(part -> part.district().equals(district)).toList());
    }

    /** Everybody of an age, by district; districts of which nothing was told are not in it. */
    public Map<String, Long> byDistrict(Age age) {
        var byDistrict = new TreeMap<String, Long>();
        parts.stream()
                .filter(part -> part.item().equals(TOTAL) && part.age() == age)
                .forEach(part -> byDistrict.put(part.district(), part.people()));
        return byDistrict;
    }

    /** Everybody of an age in all districts; empty when nothing was told. */
    public OptionalLong total(Age age) {
        var byDistrict = byDistrict(age);
        return byDistrict.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        byDistrict.values().stream().mapToLong(Long::longValue).sum());
    }

    /** People by group of an item, all districts together: of those from 16 on where they were told, else of all ages. */
    public Map<String, Long> byGroup(EqualityItem item) {
        var from16 = byGroup(item, Age.FROM_16);
        return from16.isEmpty() ? byGroup(item, Age.ALL) : from16;
    }

    private Map<String, Long> byGroup(EqualityItem item, Age age) {
        var byGroup = new TreeMap<String, Long>();
        parts.stream()
                .filter(part -> part.item().equals(item.code()) && part.age() == age)
                .forEach(part -> byGroup.merge(part.group(), part.people(), Long::sum));
        return byGroup;
    }
}
