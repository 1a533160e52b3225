package org.advocacyhub.local.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The PostgreSQL server of this machine's kind, unpacked from its jar once. */
final class PostgresBinaries {

    private final Path directory;

    PostgresBinaries(Path built) {
        this.directory = built.resolve("postgres");
    }

    /** The directory of {@code initdb} and {@code postgres}. */
    Path bin() throws IOException {
        var bin = directory.resolve("bin");
        if (!Files.exists(directory.resolve(".complete"))) {
            unpackOnce();
        }
        return bin;
    }

    private void unpackOnce() throws IOException {
        Files.createDirectories(directory);
        var lockFile = directory.resolveSibling("postgres.lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(directory.resolve(".complete"))) {
                unpack();
                Files.createFile(directory.resolve(".complete"));
            }
        }
    }

    private void unpack() throws IOException {
        var name = "/postgres-" + system() + "-" + architecture() + ".txz";
        try (var packed = PostgresBinaries.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new IOException("no PostgreSQL for this kind of machine (" + name + " is not on the class path)");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(tar, entry);
                }
            }
        }
    }

    private void write(TarArchiveInputStream tar, TarArchiveEntry entry) throws IOException {
        var target = directory.resolve(entry.getName()).normalize();
        if (!target.startsWith(directory)) {
            throw new IOException("the archive points outside of its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        var arch = System.getProperty("os.arch");
        return arch.equals("aarch64") || arch.equals("arm64") ? "arm_64" : "x86_64";
    }
}
