/** Says that the demo begins after the build. Run by {@code mvn -Pdemo}, before anything is compiled. */
public final class BuildComesFirst {
    private BuildComesFirst() {}

    public static void main(String[] arguments) {
        System.out.println("The build comes first: a minute or two without output. Then the demo begins.");
    }
}
