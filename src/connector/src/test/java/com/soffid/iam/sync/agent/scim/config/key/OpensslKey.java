package com.soffid.iam.sync.agent.scim.config.key;

/** What {@code openssl pkcs8 -topk8 -v2 aes256} writes (PBES2, RFC 8018), which the JDK's tools do not; for tests only. */
public final class OpensslKey {

    public static final String PASSWORD = "s3cret-of-the-store";

    public static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBfDCCASGgAwIBAgIUO770P1Hkf4ZjAaQOVx7cL7yO31MwCgYIKoZIzj0EAwIw
            EjEQMA4GA1UEAwwHb3BlbnNzbDAgFw0yNjExMjQxNTI5MzdaGA8yMTI2MTAzMTE1
            MjkzN1owEjEQMA4GA1UEAwwHb3BlbnNzbDBZMBMGByqGSM49AgEGCCqGSM49AwEH
            A0IABP1uNBKNNaJEeiJmmmADepZddiE5/McwtHzKAIICdpr+UdvZ8IgczUc0RnVi
            60c2C7Jc6qk9ntqL7k50xLX4NJujUzBRMB0GA1UdDgQWBBQ6IfH32Ex0uBlS7X4v
            c0OGpAAj3TAfBgNVHSMEGDAWgBQ6IfH32Ex0uBlS7X4vc0OGpAAj3TAPBgNVHRMB
            Af8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQCr/wO16/eZ4ZJuELVMYHQMquBt
            ttQxHT3SdozuxJ9j7QIhAM/bYldz4AOYIl82G928w+9dBzJBt7VkVXJF6OBg/cYa
            -----END CERTIFICATE-----
            """;

    public static final String ENCRYPTED_KEY = """
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MIHsMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAigFIfxsRC1GgICCAAw
            DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEELwOOW1AQMJ9uLLQaIq4qRUEgZD7
            jufdRfm8A5oUm4JCNyqASRAvDH5bh0+gjeCeHieGOXiAlufOOgLVn3Lx1Nci1pvv
            q1yMjKg0DlvC8fUFRG20GPOo0gMOq9m7HtTe+QUbTyxNC7rToFPdC3rqsAigvZ4/
            AcjLXu+mzHbRx1U81ZB+9ebxG8WSJIxbUVVBK17g0lWJHkXH8fWa1FOlnn6cIsQ=
            -----END ENCRYPTED PRIVATE KEY-----
            """;

    private OpensslKey() {}
}
