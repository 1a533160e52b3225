package org.advocacyhub.runtime.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BesideTest {

    private final Beside beside = new Beside(null);

    @Test
    @Timeout(10)
    void a_part_goes_on_in_a_thread_of_its_own_and_the_start_ends_after_it() throws Exception {
        var isAwaited = new CountDownLatch(1);
        var doneBy = new AtomicReference<String>();
        beside.begin("a-part", () -> {
            isAwaited.await();
            TimeUnit.MILLISECONDS.sleep(50);
            doneBy.set(Thread.currentThread().getName());
            return null;
        });
        assertThat(doneBy).hasNullValue();

        isAwaited.countDown();
        beside.awaitAll(null);

        assertThat(doneBy).hasValue("a-part");
    }

    @Test
    void a_part_that_fails_ends_the_start_with_its_cause() {
        beside.begin("failing", () -> {
            throw new SQLException("relation \"reference_list\" does not exist");
        });

        assertThatThrownBy(() -> beside.awaitAll(null)).hasRootCauseInstanceOf(SQLException.class);
    }
}
