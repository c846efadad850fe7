"""`python -m narrows.server.relock` resolves the pinned roots again and rewrites `jars.lock`."""

from jgo.maven import MavenContext, PythonResolver

from narrows.server.home import default_cache
from narrows.server.lock import ROOTS, Jar, digest, write_lock
from narrows.server.mirror import repositories


def main() -> None:
    context = MavenContext(
        resolver=PythonResolver(),
        repo_cache=default_cache() / "maven",
        remote_repos=repositories(),
        timeout=60,
    )
    roots, others = context.resolver.resolve([context.create_dependency(root) for root in ROOTS])
    jars = []
    for dependency in (*roots, *others):
        file = dependency.artifact.resolve()
        parts = (dependency.groupId, dependency.artifactId, dependency.version, dependency.classifier)
        jars.append(Jar(":".join(part for part in parts if part), digest(file), file.stat().st_size))
    write_lock(jars)
    print(f"{len(jars)} jars, {sum(jar.size for jar in jars) / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
