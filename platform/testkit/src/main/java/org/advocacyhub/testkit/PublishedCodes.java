package org.advocacyhub.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;

/**
 * The closed code lists of the published language. A service's domain has its own enum of a list, since it imports nothing;
 * this is what keeps the two the same.
 */
public final class PublishedCodes {

    private PublishedCodes() {}

    /**
     * Fails unless an enum has exactly the codes of a list.
     *
     * @param list its name in {@code code-lists.json}, for example {@code A.1.2}
     * @param leftOut codes that the service never meets, for example {@code UNSURE}
     */
    public static void same(String list, Class<? extends Enum<?>> codes, String... leftOut) {
        var expected = new TreeSet<>(of(list));
        expected.removeAll(Set.of(leftOut));
        var actual = new TreeSet<String>();
        Arrays.stream(codes.getEnumConstants()).map(Enum::name).forEach(actual::add);

        Assertions.assertEquals(expected, actual, "list " + list + " and " + codes.getName());
    }

    /** The codes of a list. */
    public static Set<String> of(String list) {
        try (var file = PublishedCodes.class.getClassLoader().getResourceAsStream("code-lists.json")) {
            var published = WireForm.read(file.readAllBytes()).path(list);
            Assertions.assertTrue(published.isArray(), "no such list: " + list);
            var codes = new TreeSet<String>();
            published.forEach(code -> codes.add(code.asText()));
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
