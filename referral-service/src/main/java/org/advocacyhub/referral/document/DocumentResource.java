package org.advocacyhub.referral.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.UUID;
import org.advocacyhub.referral.access.Viewer;
import org.advocacyhub.referral.document.domain.DeletionReason;
import org.advocacyhub.referral.document.domain.DocumentType;
import org.advocacyhub.referral.document.domain.FileName;
import org.advocacyhub.referral.referral.Position;
import org.advocacyhub.runtime.security.Caller;
import org.advocacyhub.runtime.security.Roles;
import org.advocacyhub.runtime.web.Cursor;
import org.advocacyhub.runtime.web.IdempotentRequests;
import org.advocacyhub.runtime.web.Limit;
import org.advocacyhub.runtime.web.Page;
import org.advocacyhub.runtime.web.PageLinks;
import org.advocacyhub.runtime.web.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

@Path("/referrals/{referralId}/documents")
@RolesAllowed({Roles.REFERRER, Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE})
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Documents")
class DocumentResource {

    /** The parts of an upload, for the description of the API. */
    @Schema(name = "DocumentUpload")
    record UploadForm(
            @Schema(
                    required = true,
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "With its file name; 10 MB at most unless configured otherwise")
            String file,

            @Schema(required = true) DocumentType type) {}

    /** What makes two uploads the same, whatever the file is called. */
    private record Fingerprint(DocumentType type, String sha256) {}

    private final UploadReader uploads;
    private final StoreUpload storeUpload;
    private final RecordDocument recordDocument;
    private final ListDocuments listDocuments;
    private final ReadDocument readDocument;
    private final DeleteDocument deleteDocument;
    private final IdempotentRequests idempotentRequests;
    private final Caller caller;

    DocumentResource(
            UploadReader uploads,
            StoreUpload storeUpload,
            RecordDocument recordDocument,
            ListDocuments listDocuments,
            ReadDocument readDocument,
            DeleteDocument deleteDocument,
            IdempotentRequests idempotentRequests,
            Caller caller) {
        this.uploads = uploads;
        this.storeUpload = storeUpload;
        this.recordDocument = recordDocument;
        this.listDocuments = listDocuments;
        this.readDocument = readDocument;
        this.deleteDocument = deleteDocument;
        this.idempotentRequests = idempotentRequests;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "addDocument",
            summary = "Add a document to a referral",
            description =
                    "PDF, DOCX, ODT, PNG, JPEG or plain text, by what is in the file; nothing with macros. The same"
                            + " Idempotency-Key with the same content and type gets the same answer, whatever the file is called.")
    @APIResponse(
            responseCode = "201",
            description = "The document, without its name",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @APIResponse(responseCode = "415", description = "unsupported-document")
    @APIResponse(responseCode = "422", description = "infected-document")
    @APIResponse(responseCode = "503", description = "scanner-away")
    public Response add(
            UUID referralId,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = UploadForm.class)))
                    MultipartFormDataInput form) {
        var upload = uploads.read(form);
        var sender = Party.of(caller, null);
        var stored = storeUpload.handle(referralId, upload, sender);
        return idempotentRequests.answer(
                idempotencyKey,
                "POST /referrals/" + referralId + "/documents",
                new Fingerprint(stored.type(), stored.sha256()),
                () -> {
                    var document = recordDocument.handle(referralId, stored, sender);
                    return Response.created(URI.create("/referrals/" + referralId + "/documents/" + document.id()))
                            .entity(DocumentView.of(document))
                            .build();
                });
    }

    @GET
    @Operation(
            operationId = "listDocuments",
            summary = "The documents of a referral, oldest first",
            description =
                    "For the hub and the partner whose case it is: all, and the view is written to the audit. For a referrer:"
                            + " those that it sent itself. The hub also sees what was taken away.")
    @APIResponse(responseCode = "200", description = "One page; not to be stored by anything on the way")
    public RestResponse<Page<DocumentView>> list(
            UUID referralId,
            @HeaderParam(Viewer.PURPOSE) String purpose,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") Limit limit,
            @Context UriInfo uri) {
        var rows = listDocuments.handle(referralId, Party.of(caller, purpose), Position.of(cursor), limit.value() + 1);
        var page = Page.of(
                        rows,
                        limit.value(),
                        row -> Cursor.of(
                                row.document().uploadedAt(), row.document().id()))
                .map(DocumentView::of);
        var answer = PageLinks.answer(page, uri);
        return ResponseBuilder.fromResponse(answer).cacheControl(noStore()).build();
    }

    @GET
    @Path("/{documentId}")
    @RolesAllowed({Roles.TRIAGE_WORKER, Roles.HUB_MANAGER, Roles.PARTNER, Roles.ADVOCATE})
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "readDocument",
            summary = "What is in a document",
            description =
                    "For whoever may read the person: the hub, the partner whose case it is and its advocate of that case; 404 for"
                            + " everybody else. Every call is written to the audit.")
    @APIResponse(
            responseCode = "200",
            description = "The file, to be saved and not shown; not to be stored by anything on the way",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response read(UUID referralId, UUID documentId, @HeaderParam(Viewer.PURPOSE) String purpose) {
        var document = readDocument.handle(referralId, documentId, Viewer.of(caller, purpose));
        return Response.ok((StreamingOutput) document::writeTo, document.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, document.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(document.name()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(noStore())
                .build();
    }

    @DELETE
    @Path("/{documentId}")
    @RolesAllowed(Roles.HUB_MANAGER)
    @Operation(
            operationId = "deleteDocument",
            summary = "Take a document away",
            description =
                    "For the hub's manager, with a reason. That there was one stays known. Once more changes nothing.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void delete(
            UUID referralId,
            UUID documentId,
            @QueryParam("reason")
                    @Parameter(
                            description = "Why; a code, never a text",
                            required = true,
                            example = "WRONG_PERSON",
                            schema = @Schema(implementation = DeletionReason.class))
                    String reason) {
        deleteDocument.handle(referralId, documentId, reasonOf(reason), Party.of(caller, null));
    }

    private static DeletionReason reasonOf(String reason) {
        var possible = EnumSet.complementOf(EnumSet.of(DeletionReason.RETENTION));
        return possible.stream()
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("reason", "unknown-code", "Use one of " + possible + "."));
    }

    /** RFC 6266: to be saved, under its own name. */
    private static String attachment(FileName name) {
        var encoded = URLEncoder.encode(name.text(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"document\"; filename*=UTF-8''" + encoded;
    }

    private static CacheControl noStore() {
        var noStore = new CacheControl();
        noStore.setNoStore(true);
        noStore.setNoTransform(false);
        return noStore;
    }
}
