package org.advocacyhub.monitoring.returns;

import org.advocacyhub.monitoring.returns.domain.Kpi;
import org.advocacyhub.runtime.web.Refusal;

/** The KPI that a request names. */
public final class KpiParameter {

    private KpiParameter() {}

    /** @throws Refusal 400 {@code unknown-kpi} */
    public static Kpi kpi(String id) {
        return Kpi.find(id).orElseThrow(() -> Refusal.invalid("kpi", "unknown-kpi", "See /kpis."));
    }
}
