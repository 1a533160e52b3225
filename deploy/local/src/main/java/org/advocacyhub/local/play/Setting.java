package org.advocacyhub.local.play;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import org.advocacyhub.local.api.Callers;
import org.advocacyhub.local.api.Callers.Caller;
import org.advocacyhub.local.kent.KentData;
import org.advocacyhub.local.reconcile.Quiet;
import org.advocacyhub.local.suite.Part;

/** The contract, its partners and the teams that refer, entered by the hub's manager before the first day, and the money spent month by month. */
public final class Setting {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTRACT = "/contracts/" + KentData.CONTRACT_REF;

    private final Stage stage;
    private final Caller manager;

    Setting(Stage stage) {
        this.stage = stage;
        this.manager = stage.callers().as("hub-manager");
    }

    /** Enters contract, partners, advocates and teams into a suite that has none, and waits until every service knows them. */
    public static void enter(Callers callers, Quiet quiet) {
        var setting = new Setting(new Stage(callers, null, quiet));
        setting.enterContract();
        setting.enterPartners();
        setting.enterTeams();
    }

    void enterContract() {
        var contract = KentData.contract();
        manager.put(Part.MONITORING, CONTRACT, contract.get("terms")).expect(201);
        contract.get("years").properties().forEach(year -> manager.put(
                        Part.MONITORING, CONTRACT + "/years/" + year.getKey(), year.getValue())
                .expect(201));
        stage.settle();
    }

    void enterPartners() {
        for (var partner : KentData.partners()) {
            var path = "/partners/" + partner.id();
            manager.put(Part.PROVIDER, path, partner.terms()).expect(201);
            for (var advocate : partner.advocates()) {
                manager.put(Part.PROVIDER, path + "/advocates/" + advocate.id(), advocate.details())
                        .expect(201);
                stage.tally().add("advocates");
            }
            stage.tally().add("partners");
        }
        stage.settle();
    }

    /** A team that is not registered is asked after, and no referral counts for it (ADR 0032). */
    void enterTeams() {
        for (var team : KentData.teams()) {
            manager.put(Part.REFERRAL, "/referrer-teams/" + team.code(), team.details())
                    .expect(201);
            stage.tally().add("teams");
        }
    }

    /** What people served are set against. */
    void tellPopulation() {
        tell("/population/loads", KentData.population());
    }

    /** The quarter is over: the council tells which processes its teams began. */
    void tellProcesses() {
        tell("/team-processes/import", KentData.processes());
    }

    private void tell(String what, String file) {
        stage.callers()
                .as("commissioner")
                .post(Part.MONITORING, CONTRACT + what, "text/csv", file)
                .expect(200);
    }

    /** Plans the entries of the last working day of each month from the first to the last day. */
    void planSpending(LocalDate first, LocalDate last) {
        for (var month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            var day = Stage.CALENDAR.lastWorkingDayBefore(month.plusMonths(1).atDay(1));
            stage.timeline().plan(London.at(day, LocalTime.of(17, 30)), () -> spend(day));
        }
    }

    private void spend(LocalDate day) {
        KentData.contract().get("monthlySpend").properties().forEach(line -> line.getValue()
                .properties()
                .forEach(kind -> {
                    var entry = JSON.createObjectNode()
                            .put("line", line.getKey())
                            .put("incurredOn", day.toString())
                            .put("amount", kind.getValue().asText())
                            .put("kind", kind.getKey())
                            .put("note", "SYNTHETIC");
                    manager.post(Part.MONITORING, CONTRACT + "/spend", entry).expect(201);
                    stage.tally().add("spend entries");
                }));
    }
}
