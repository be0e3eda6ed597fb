package com.soffid.iam.sync.agent.scim.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BaseJsonNode;
import java.io.IOException;

/**
 * Writes and reads a tree for the tree itself. In the packed addon it takes the place of Jackson's {@code InternalNodeMapper},
 * which {@code JsonNode.toString} calls and which needs data binding; the build renames the call. So {@code toString} of a node
 * works in the addon as in the tests. Its methods have the names and types of that class.
 */
public final class NodeText {

    private NodeText() {}

    /** The text of {@code toString}. */
    public static String nodeToString(BaseJsonNode node) {
        return JsonWriter.text(node);
    }

    /** The text of {@code toPrettyString}. */
    public static String nodeToPrettyString(BaseJsonNode node) {
        return JsonWriter.linesOf(node);
    }

    /** The form in which a node is serialized. */
    public static byte[] valueToBytes(Object node) {
        return JsonWriter.text((JsonNode) node).getBytes(UTF_8);
    }

    /** The node of its serialized form. */
    public static JsonNode bytesToNode(byte[] serialized) throws IOException {
        return JsonReader.create().read(new String(serialized, UTF_8));
    }
}
