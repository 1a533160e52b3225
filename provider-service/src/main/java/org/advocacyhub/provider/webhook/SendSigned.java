package org.advocacyhub.provider.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.advocacyhub.provider.webhook.domain.Answer;
import org.advocacyhub.provider.webhook.domain.Answer.Failure;
import org.advocacyhub.provider.webhook.domain.EndpointAddress;
import org.advocacyhub.runtime.sealing.UnreadableSeal;
import org.advocacyhub.runtime.time.RealTime;
import org.jboss.logging.Logger;

/** Signs a message with the secrets of an endpoint and posts it there; holds no transaction while it waits. */
@ApplicationScoped
class SendSigned {

    private static final Logger LOG = Logger.getLogger(SendSigned.class);

    /**
     * Where a message goes.
     *
     * @param secrets sealed; the newest first
     */
    record Receiver(UUID endpointId, String url, List<byte[]> secrets) {}

    private final PostMessage postMessage;
    private final SecretSeal seal;
    private final ObjectMapper json;
    private final RealTime realTime;

    SendSigned(PostMessage postMessage, SecretSeal seal, ObjectMapper json, RealTime realTime) {
        this.postMessage = postMessage;
        this.seal = seal;
        this.json = json;
        this.realTime = realTime;
    }

    /** What came back, or why nothing did. */
    Answer handle(Receiver to, String messageId, Object message) {
        try {
            var body = json.writeValueAsString(message);
            var now = realTime.instant(); // receivers compare with their own clocks
            var signatures = SigningSecret.signatures(secrets(to), messageId, now, body);
            return postMessage.handle(
                    new EndpointAddress(URI.create(to.url())),
                    new PostMessage.Signed(messageId, now, signatures, body));
        } catch (JsonProcessingException | UnreadableSeal failed) {
            LOG.warnf(failed, "Message %s could not be written or signed", messageId);
            return new Answer.None(Failure.NOT_SENT);
        }
    }

    private List<SigningSecret> secrets(Receiver to) {
        return to.secrets().stream()
                .map(secret -> SigningSecret.of(seal.open(secret, to.endpointId())))
                .toList();
    }
}
