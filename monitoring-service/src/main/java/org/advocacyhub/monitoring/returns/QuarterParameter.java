package org.advocacyhub.monitoring.returns;

import org.advocacyhub.monitoring.returns.domain.Quarter;
import org.advocacyhub.runtime.web.Refusal;

/** The quarter that a path names. */
public final class QuarterParameter {

    private QuarterParameter() {}

    /** @throws Refusal 400 {@code not-a-quarter} */
    public static Quarter quarter(String text) {
        return quarter("quarter", text);
    }

    /** The same of a field of a request. */
    public static Quarter quarter(String field, String text) {
        return Quarter.parse(text)
                .orElseThrow(() -> Refusal.invalid(
                        field, "not-a-quarter", "Name a quarter of a financial year, for example 2016-17-Q1."));
    }
}
