package org.advocacyhub.referral.subjectaccess;

import static org.advocacyhub.calendar.WorkingCalendar.LONDON;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.advocacyhub.referral.page.Answers;
import org.advocacyhub.runtime.page.Said;

/** The file of a person as a page that can be read and printed: headings, and each answer under its name in plain words. */
public final class PersonFilePage {

    private final PersonFile file;
    private final ObjectMapper json;

    PersonFilePage(PersonFile file, ObjectMapper json) {
        this.file = file;
        this.json = json;
    }

    /** A heading with ready HTML below it. */
    public record Section(String heading, String body) {}

    /** Something left out. */
    public record LeftOut(String label, String reason) {}

    public List<String> about() {
        return file.about();
    }

    public String madeOn() {
        return Said.day(LocalDate.ofInstant(file.madeAt(), LONDON));
    }

    public List<Section> sections() {
        var sections = new ArrayList<Section>();
        file.referrals()
                .forEach(referral -> sections.add(
                        new Section("Referral " + referral.referralRef(), Answers.html(json.valueToTree(referral)))));
        file.more().forEach((heading, records) -> sections.add(new Section(heading, Answers.html(records))));
        return sections;
    }

    public List<LeftOut> withheld() {
        return file.withheld().stream()
                .map(field -> new LeftOut(Answers.label(field.field().replace('.', ' ')), field.reason()))
                .toList();
    }

    @Override
    public String toString() {
        return "PersonFilePage[not shown]";
    }
}
