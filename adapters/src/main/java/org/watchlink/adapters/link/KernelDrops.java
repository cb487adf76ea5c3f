package org.watchlink.adapters.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What Linux threw away because a UDP socket was not read in time: the last column of
/// `/proc/net/udp`.
///
///       sl  local_address rem_address   st tx_queue:rx_queue ... inode ref pointer drops
///      512: 0100007F:7531 00000000:0000 07 00000000:00000000 ... 20921 2 0000000000 17
///
/// The address is in the machine's own octet order.
final class KernelDrops {

    private static final Path TABLE = Path.of("/proc/net/udp");

    private KernelDrops() {
    }

    /// The drops of the socket bound to the IPv4 address `local`; 0 where the system does not say.
    static long of(InetSocketAddress local) {
        try {
            return in(Files.readAllLines(TABLE), local);
        } catch (IOException _) {
            return 0;
        }
    }

    static long in(List<String> table, InetSocketAddress local) {
        int address = ByteBuffer.wrap(local.getAddress().getAddress())
            .order(ByteOrder.nativeOrder()).getInt();
        String wanted = "%08X:%04X".formatted(address, local.getPort());
        return table.stream()
            .map(line -> line.strip().split("\\s+"))
            .filter(columns -> columns.length > 2 && columns[1].equals(wanted))
            .mapToLong(columns -> Long.parseLong(columns[columns.length - 1]))
            .sum();
    }
}
