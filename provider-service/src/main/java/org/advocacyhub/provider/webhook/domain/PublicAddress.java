package org.advocacyhub.provider.webhook.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public internet from all others: this machine, private networks, cloud metadata services (link
 * local), and ranges that IANA's special-purpose registries keep for something else (RFC 6890 and its successors). What hides an
 * IPv4 address inside IPv6 is not public, since what comes out at the other end can't be known here.
 */
public final class PublicAddress {

    private record Range(int[] prefix, int bits) {

        static Range of(int bits, int... prefix) {
            return new Range(prefix, bits);
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                int expected = bit / 8 < prefix.length ? prefix[bit / 8] : 0;
                if ((address[bit / 8] & mask) != (expected & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Range> NOT_PUBLIC_V4 = List.of(
            Range.of(8, 0), // this network
            Range.of(8, 10), // private
            Range.of(10, 100, 64), // shared by carriers
            Range.of(8, 127), // loopback
            Range.of(16, 169, 254), // link local, metadata of clouds
            Range.of(12, 172, 16), // private
            Range.of(24, 192, 0, 0), // protocol assignments
            Range.of(24, 192, 0, 2), // documentation
            Range.of(24, 192, 88, 99), // former 6to4 relays
            Range.of(16, 192, 168), // private
            Range.of(15, 198, 18), // benchmarks
            Range.of(24, 198, 51, 100), // documentation
            Range.of(24, 203, 0, 113), // documentation
            Range.of(4, 224), // multicast
            Range.of(4, 240)); // reserved and broadcast

    private static final Range GLOBAL_V6 = Range.of(3, 0x20);

    private static final List<Range> NOT_PUBLIC_V6 = List.of(
            Range.of(23, 0x20, 0x01, 0x00), // protocol assignments, Teredo among them
            Range.of(32, 0x20, 0x01, 0x0d, 0xb8), // documentation
            Range.of(16, 0x20, 0x02), // 6to4: an IPv4 address inside
            Range.of(20, 0x3f, 0xff, 0x00)); // documentation

    private PublicAddress() {}

    /** True when a stranger could reach it over the internet. */
    public static boolean is(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC_V4.stream().noneMatch(range -> range.contains(bytes))
                : GLOBAL_V6.contains(bytes) && NOT_PUBLIC_V6.stream().noneMatch(range -> range.contains(bytes));
    }
}
