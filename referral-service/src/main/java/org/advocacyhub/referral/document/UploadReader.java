package org.advocacyhub.referral.document;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.advocacyhub.referral.document.domain.DocumentType;
import org.advocacyhub.referral.document.domain.FileName;
import org.advocacyhub.referral.form.RequestReader;
import org.advocacyhub.referral.form.domain.Fault;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.multipart.FileItem;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** Reads the two parts of an upload and names everything that does not fit at once. */
@ApplicationScoped
@Startup // limits that contradict each other are noticed at once
class UploadReader {

    /** What a form wraps around a file: boundaries, headers, the other part. */
    private static final long WRAPPING = 64 * 1024;

    private static final String FILE = "file";
    private static final String TYPE = "type";

    private final long largest;

    UploadReader(
            DocumentsConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.largest = config.largest().asLongValue();
        if (largest + WRAPPING > largestBody.asLongValue()) {
            throw new IllegalStateException(
                    "hub.documents.largest has to be smaller than quarkus.http.limits.max-body-size by 64 KiB");
        }
    }

    Upload read(MultipartFormDataInput form) {
        var faults = new ArrayList<Fault>();
        var parts = form.getValues();
        parts.keySet().stream()
                .filter(name -> !List.of(FILE, TYPE).contains(name))
                .forEach(name -> faults.add(new Fault("form", "unknown-field", "Send the parts file and type only.")));
        var type = only(parts, TYPE, faults).flatMap(part -> typeOf(part, faults));
        var file = only(parts, FILE, faults).flatMap(part -> fileOf(part, faults));
        RequestReader.refuse(faults);
        return file.get().of(type.get());
    }

    private static Optional<FormValue> only(Map<String, Collection<FormValue>> parts, String name, List<Fault> faults) {
        var given = parts.getOrDefault(name, List.of());
        if (given.size() != 1) {
            faults.add(new Fault(name, given.isEmpty() ? "required" : "only-one", "Send one part " + name + "."));
            return Optional.empty();
        }
        return Optional.of(given.iterator().next());
    }

    private static Optional<DocumentType> typeOf(FormValue part, List<Fault> faults) {
        var type = part.isFileItem()
                ? Optional.<DocumentType>empty()
                : Arrays.stream(DocumentType.values())
                        .filter(known -> known.name().equals(part.getValue()))
                        .findFirst();
        if (type.isEmpty()) {
            faults.add(new Fault(TYPE, "unknown-code", "Use one of " + Arrays.toString(DocumentType.values()) + "."));
        }
        return type;
    }

    private record NamedFile(FileName name, FileItem item, long bytes) {

        Upload of(DocumentType type) {
            return new Upload(type, name, item.getFile(), bytes);
        }
    }

    private Optional<NamedFile> fileOf(FormValue part, List<Fault> faults) {
        var name = FileName.of(part.getFileName());
        if (!part.isFileItem() || name.isEmpty()) {
            faults.add(new Fault(FILE, "no-file-name", "Send it as a file, with a name of at most 200 characters."));
            return Optional.empty();
        }
        var bytes = sizeOf(part.getFileItem());
        if (bytes > largest) {
            throw Refusal.of(
                    Refusal.Kind.TOO_LARGE, "body-too-large", "A document may have " + largest + " bytes at most.");
        }
        if (bytes == 0) {
            faults.add(new Fault(FILE, "empty", "The file is empty."));
            return Optional.empty();
        }
        return Optional.of(new NamedFile(name.get(), part.getFileItem(), bytes));
    }

    private static long sizeOf(FileItem item) {
        try {
            return item.getFileSize();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
