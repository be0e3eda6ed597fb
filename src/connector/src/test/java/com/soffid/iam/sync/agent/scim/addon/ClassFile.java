package com.soffid.iam.sync.agent.scim.addon;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The constant pool of a class file (JVMS 4.4): the names that the class uses. */
final class ClassFile {

    private static final int MAGIC_AND_VERSION = 8;
    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int METHOD_HANDLE = 15;

    private ClassFile() {}

    /** The classes that the code of a class links to, as {@code a/b/C}; of an array, the class of its elements. */
    static Set<String> referredClasses(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            in.skipNBytes(MAGIC_AND_VERSION);
            int count = in.readUnsignedShort();
            Map<Integer, String> texts = new HashMap<>();
            Set<Integer> names = new TreeSet<>();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                if (tag == UTF8) {
                    texts.put(i, in.readUTF());
                } else if (tag == CLASS) {
                    names.add(in.readUnsignedShort());
                } else {
                    in.skipNBytes(length(tag));
                    i += slots(tag) - 1;
                }
            }
            Set<String> classes = new TreeSet<>();
            names.forEach(name -> classes.add(elementOf(texts.getOrDefault(name, ""))));
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String elementOf(String name) {
        return name.replaceFirst("^\\[+L(.*);$", "$1");
    }

    /** The class file with other names: each text of its constant pool as the function gives it. */
    static byte[] renamed(byte[] content, UnaryOperator<String> names) {
        ByteArrayOutputStream result = new ByteArrayOutputStream(content.length + 1_000);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
                DataOutputStream out = new DataOutputStream(result)) {
            out.write(in.readNBytes(MAGIC_AND_VERSION));
            int count = in.readUnsignedShort();
            out.writeShort(count);
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == UTF8) {
                    out.writeUTF(names.apply(in.readUTF()));
                } else {
                    out.write(in.readNBytes(length(tag)));
                    i += slots(tag) - 1;
                }
            }
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toByteArray();
    }

    /** How many bytes follow the tag of a constant that is no text. */
    private static int length(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case METHOD_HANDLE -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case LONG, DOUBLE -> 8;
            default -> throw new IllegalArgumentException("no constant has the tag " + tag);
        };
    }

    private static int slots(int tag) {
        return tag == LONG || tag == DOUBLE ? 2 : 1;
    }
}
