package org.advocacyhub.referral.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Documents as files, spread over directories by the first letters of their names; readable by the service's user only. */
final class FileStore implements DocumentStore {

    private static final int SHARD = 2;
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path directory;

    FileStore(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** Written beside its place, flushed, then moved there: under its own name an object is always whole. */
    @Override
    public void put(String name, Content content) throws IOException {
        var file = place(name);
        Files.createDirectories(file.getParent(), ownersOnly());
        var unfinished = unfinished(file);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            var out = Channels.newOutputStream(channel);
            content.writeTo(out);
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        flush(file.getParent());
        flush(file.getParent().getParent());
        flush(directory);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(place(name));
    }

    @Override
    public void delete(String name) throws IOException {
        var file = place(name);
        Files.deleteIfExists(unfinished(file));
        Files.deleteIfExists(file);
    }

    private Path place(String name) {
        return directory
                .resolve(name.substring(0, SHARD))
                .resolve(name.substring(SHARD, 2 * SHARD))
                .resolve(name);
    }

    private static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** A new name in a directory is only safe when the directory is. */
    private static void flush(Path directory) throws IOException {
        if (POSIX) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    static FileAttribute<?>[] ownersOnly() {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
