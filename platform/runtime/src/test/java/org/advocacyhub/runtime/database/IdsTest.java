package org.advocacyhub.runtime.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    /** PostgreSQL compares the bytes, as the text does. */
    @Test
    void ids_stand_in_an_index_in_the_order_in_which_they_were_given_out() {
        var ids = Stream.generate(Ids::next).limit(10_000).map(UUID::toString).toList();

        assertEquals(ids.stream().sorted().distinct().toList(), ids);
    }
}
