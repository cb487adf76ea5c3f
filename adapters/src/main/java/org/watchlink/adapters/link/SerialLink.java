package org.watchlink.adapters.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.watchlink.adapters.wire.Octets;

/// A serial line, on which a radio terminal or a camera's telemetry hangs.
///
/// The device is locked for this process alone; a second opening is a line that is down. Its path
/// is followed anew at every attempt, because an adapter that is plugged in again has another
/// number.
///
/// The native part of jSerialComm is unpacked to `java.io.tmpdir`, then to the home folder, and
/// loaded from there. Where both are mounted noexec, set the property `jSerialComm.library.path` to
/// a folder that holds it for the platform; until then the line is down and says so. The JVM wants
/// `--enable-native-access=ALL-UNNAMED`.
public final class SerialLink implements StreamLink {

    private final Lineman lineman;

    /// A link to the device of `settings`.
    public SerialLink(String name, SerialSettings settings) {
        this.lineman = new Lineman(name, () -> Device.open(settings), settings.writePatience());
    }

    @Override
    public String name() {
        return lineman.name();
    }

    @Override
    public void open(Receiver receiver) {
        lineman.open(receiver);
    }

    @Override
    public boolean send(Octets octets) {
        return lineman.send(octets);
    }

    @Override
    public void close() {
        lineman.close();
    }

    /// An open device. No listener is used: after a hang-up it would be called without end.
    private record Device(SerialPort port) implements Line {

        private static final int READ_MILLIS = 200;
        private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
        private static final int OPEN_HERE = 2;
        private static final int LOCKED_BY_ANOTHER = 11;
        private static final int FORBIDDEN = 13;

        static Line open(SerialSettings settings) throws IOException {
            SerialPort port = find(settings.path());
            port.setComPortParameters(
                settings.baud(), 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
            port.setFlowControl(switch (settings.flowControl()) {
                case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
                case RTS_CTS ->
                    SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
            });
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_MILLIS, 0);
            if (!port.openPort()) {
                throw new IOException(reason(port.getLastErrorCode()));
            }
            return new Device(port);
        }

        /// Asks first whether the path exists: jSerialComm would try its last part under `/dev`.
        private static SerialPort find(Path path) throws IOException {
            if (!Files.exists(path)) {
                throw new IOException("no device " + path);
            }
            try {
                return SerialPort.getCommPort(path.toString());
            } catch (SerialPortInvalidPortException e) {
                throw new IOException("no device " + path, e);
            } catch (LinkageError e) {
                throw new IOException("jSerialComm's native library does not load", e);
            }
        }

        private static String reason(int error) {
            return switch (error) {
                case OPEN_HERE -> "already open in this process";
                case LOCKED_BY_ANOTHER -> "locked by another process";
                case FORBIDDEN -> "no right to open it";
                default -> "does not open, error " + error;
            };
        }

        @Override
        public int read(byte[] buffer) throws IOException {
            int count = port.readBytes(buffer, buffer.length);
            if (count < 0) {
                throw new IOException("hung up");
            }
            return count;
        }

        /// Waits until the driver has sent everything, so that a driver never holds the thread in
        /// its own code: the port could not be closed safely then.
        @Override
        public void write(byte[] octets) throws IOException {
            if (port.writeBytes(octets, octets.length) < octets.length) {
                throw new IOException("hung up");
            }
            while (port.bytesAwaitingWrite() > 0 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }

        @Override
        public void close() {
            port.closePort();
        }
    }
}
