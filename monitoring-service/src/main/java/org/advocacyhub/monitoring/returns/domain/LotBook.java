package org.advocacyhub.monitoring.returns.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * To which lot work belongs: by the lots of the contract, the one that names the person's client group before one for everybody (domain.md
 * F.1, F.10); where the contract has none of the type, by the sub-contract of the partner that does it.
 */
public record LotBook(List<ContractLot> lots, List<Share> shares) {

    /** The key of work that no lot covers. */
    public static final String NO_LOT = "NO_LOT";

    /** @param clientGroups empty for everybody */
    public record ContractLot(String lot, List<String> serviceTypes, List<String> clientGroups) {

        private boolean covers(String type, String clientGroup) {
            return serviceTypes.contains(type) && (clientGroups.isEmpty() || clientGroups.contains(clientGroup));
        }
    }

    /**
     * What a partner is contracted for in a lot.
     *
     * @param basisPoints share of the lot, 10000 for all of it; null where it was not told
     */
    public record Share(String partnerId, String lot, List<String> serviceTypes, Integer basisPoints) {}

    /** A partner in a lot. */
    public record PartnerInLot(String lot, String partnerId) implements Comparable<PartnerInLot> {

        private static final Comparator<PartnerInLot> ORDER =
                Comparator.comparing(PartnerInLot::lot).thenComparing(PartnerInLot::partnerId);

        /** As a figure is keyed by it. */
        public String key() {
            return lot + ":" + partnerId;
        }

        @Override
        public int compareTo(PartnerInLot other) {
            return ORDER.compare(this, other);
        }
    }

    /** The lot of work of a type for somebody of a client group, done by a partner. */
    public String lotOf(String partnerId, String type, String clientGroup) {
        return lots.stream()
                .filter(lot -> lot.covers(type, clientGroup))
                .min(Comparator.comparing(
                                (ContractLot lot) -> lot.clientGroups().isEmpty())
                        .thenComparing(ContractLot::lot))
                .map(ContractLot::lot)
                .or(() -> shares.stream()
                        .filter(share -> share.partnerId().equals(partnerId)
                                && share.serviceTypes().contains(type))
                        .map(Share::lot)
                        .min(Comparator.naturalOrder()))
                .orElse(NO_LOT);
    }

    /** What was agreed as the share of some partners together, by lot. */
    public Map<String, Integer> contracted(Set<String> partnerIds) {
        return contracted().entrySet().stream()
                .filter(share -> partnerIds.contains(share.getKey().partnerId()))
                .collect(Collectors.toMap(share -> share.getKey().lot(), Map.Entry::getValue, Integer::sum));
    }

    /** The contracted shares in basis points; one that several sub-contracts make up is their sum. */
    public Map<PartnerInLot, Integer> contracted() {
        return shares.stream()
                .filter(share -> share.basisPoints() != null)
                .collect(Collectors.toMap(
                        share -> new PartnerInLot(share.lot(), share.partnerId()), Share::basisPoints, Integer::sum));
    }
}
