package org.advocacyhub.referral.subjectaccess;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.advocacyhub.referral.access.ViewAudit;
import org.advocacyhub.referral.access.ViewAudit.Outcome;
import org.advocacyhub.referral.access.ViewAudit.RecordKind;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.form.GuardedJson;
import org.advocacyhub.referral.form.domain.DataClass;
import org.advocacyhub.referral.person.People;
import org.advocacyhub.referral.referral.HeldAboutPerson;
import org.advocacyhub.referral.referral.PersonScope;
import org.advocacyhub.referral.referral.Referrals;
import org.advocacyhub.referral.referral.StoredForm;
import org.advocacyhub.referral.referral.StoredForms;
import org.advocacyhub.referral.referral.Timeline;
import org.advocacyhub.referral.subjectaccess.domain.ThirdParties;
import org.advocacyhub.referral.subjectaccess.domain.Withheld;
import org.advocacyhub.runtime.sealing.DataKey;
import org.advocacyhub.runtime.sealing.DataKeys;

/** Gathers all that is held about a person from every feature that holds something (domain.md H.3), and writes it down. */
@ApplicationScoped
class CompilePersonFile {

    private static final int MOST_REFERRALS = 1_000;
    private static final int MOST_ENTRIES = 1_000;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(LONDON);

    private static final List<String> ABOUT = List.of(
            "This is what the advocacy hub holds about you.",
            "Case notes of your advocate are held by the advocate's organisation: ask there, or ask us to ask for you.",
            "If something is wrong, tell us and we put it right. You can also ask us to delete or restrict it, or object.",
            "If you are not content with our answer, you can complain to the Information Commissioner's Office.");

    private final SubjectRequests requests;
    private final People people;
    private final StoredForms forms;
    private final Referrals referrals;
    private final Timeline timeline;
    private final DataKeys dataKeys;
    private final List<HeldAboutPerson> held;
    private final ViewAudit audit;
    private final ObjectMapper json;
    private final Clock clock;

    CompilePersonFile(
            SubjectRequests requests,
            People people,
            StoredForms forms,
            Referrals referrals,
            Timeline timeline,
            DataKeys dataKeys,
            @All List<HeldAboutPerson> held,
            ViewAudit audit,
            ObjectMapper json,
            Clock clock) {
        this.requests = requests;
        this.people = people;
        this.forms = forms;
        this.referrals = referrals;
        this.timeline = timeline;
        this.dataKeys = dataKeys;
        this.held = held;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    PersonFile handle(UUID asked, UUID requestId, Viewer viewer) {
        var request = requests.require(asked, requestId);
        var personId = people.current(asked); // another, when the person was merged since the request
        var stored = forms.about(personId, new PersonScope.Everybody(), MOST_REFERRALS);
        var keys = dataKeys.of(stored.stream().map(StoredForm::referralId).toList());
        var withheld = new LinkedHashSet<Withheld>();
        var filed = new ArrayList<PersonFile.Referral>();
        for (var form : stored) {
            if (keys.containsKey(form.referralId())) {
                filed.add(file(form, keys.get(form.referralId()), request.riskMayBeShown(), withheld));
            }
        }
        audit.write(
                viewer,
                RecordKind.SUBJECT_ACCESS,
                requestId,
                personId,
                request.riskMayBeShown()
                        ? EnumSet.allOf(DataClass.class)
                        : EnumSet.range(DataClass.OPEN, DataClass.PD2),
                Outcome.SHOWN);
        return new PersonFile(
                personId, clock.instant(), ABOUT, filed, more(personId, keys.keySet()), List.copyOf(withheld));
    }

    private PersonFile.Referral file(StoredForm stored, DataKey key, boolean riskMayBeShown, Set<Withheld> withheld) {
        var referral = referrals.findById(stored.referralId());
        var form = stored.form(key);
        var told = GuardedJson.tree(form);
        for (var field : ThirdParties.of(form, riskMayBeShown)) {
            if (removed(told, field.field().split("\\."))) {
                withheld.add(field);
            }
        }
        return new PersonFile.Referral(
                referral.referralRef(),
                referral.receivedAt(),
                referral.channel(),
                referral.requestedType(),
                referral.serviceType(),
                referral.status().name(),
                referral.statusLine().text(),
                told,
                timeline.of(stored.referralId(), null, MOST_ENTRIES).stream()
                        .map(entry -> WHEN.format(entry.at()) + ": " + entry.words())
                        .toList());
    }

    /** Takes a field out; true when it was there. */
    private static boolean removed(ObjectNode told, String[] path) {
        var section = told;
        for (var step = 0; step < path.length - 1; step++) {
            if (!(section.get(path[step]) instanceof ObjectNode deeper)) {
                return false;
            }
            section = deeper;
        }
        return section.remove(path[path.length - 1]) != null;
    }

    private Map<String, JsonNode> more(UUID personId, Set<UUID> referralIds) {
        var more = new TreeMap<String, JsonNode>();
        held.forEach(holder -> {
            var records = holder.held(personId, referralIds);
            if (!records.isEmpty()) {
                more.put(holder.heading(), json.valueToTree(records));
            }
        });
        return more;
    }
}
