package org.advocacyhub.monitoring.signal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.advocacyhub.monitoring.returns.domain.Ratio;
import org.advocacyhub.monitoring.signal.domain.UnderReferral;

/** {@link UnderReferral} as it is stored; never changed. */
@Embeddable
class Evidence {

    @Column(name = "rule_id")
    private String ruleId;

    @Column(name = "rule_version")
    private String ruleVersion;

    private long referrals;
    private long processes;

    @Column(name = "mean_referrals")
    private long meanReferrals;

    @Column(name = "mean_processes")
    private long meanProcesses;

    @Column(name = "percent_of_mean")
    private int percentOfMean;

    @Column(name = "least_processes")
    private int leastProcesses;

    protected Evidence() {}

    Evidence(UnderReferral found) {
        ruleId = UnderReferral.RULE;
        ruleVersion = found.ruleVersion();
        referrals = found.rate().numerator();
        processes = found.rate().denominator();
        meanReferrals = found.mean().numerator();
        meanProcesses = found.mean().denominator();
        percentOfMean = found.percentOfMean();
        leastProcesses = found.leastProcesses();
    }

    UnderReferral found() {
        return new UnderReferral(
                new Ratio(referrals, processes),
                new Ratio(meanReferrals, meanProcesses),
                percentOfMean,
                leastProcesses,
                ruleVersion);
    }
}
