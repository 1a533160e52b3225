package org.advocacyhub.monitoring.overview;

import io.quarkus.qute.TemplateExtension;
import org.advocacyhub.monitoring.report.domain.Words;

/** What lines and types of advocacy are called on the page of a contract: {@code {words:line('CARE_ACT')}}. */
@TemplateExtension(namespace = "words")
final class LineWords {

    private LineWords() {}

    static String line(String code) {
        return Words.spoken(code);
    }
}
