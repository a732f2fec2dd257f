"""Big profiles, written piece by piece: this program must stay small, for its memory counts in the
peak of what it starts."""

HEAD = "apiVersion: strata/v1\nkind: AppProfile\nmetadata:\n  name: {}\n  version: 1.0.0\nlayers:\n"

DATABASE = (
    "  - name: db-{}\n    service: postgresql\n    parameters:\n      username: shop\n"
    "      databaseName: orders\n      volumeSize: {}\n")

OUTPUTS = ["USERNAME", "PASSWORD", "POSTGRESMSTR_SVC"]


def reference(layer, output):
    return "{{.spectro.app.$appDeploymentName." + f"{layer}.{output}" + "}}"


def layers(path, count, references=11, changed=False):
    """Layers that each read others below, near and far: 10 references a layer in the mean."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD.format("big"))
        for number in range(count):
            if number % 10 == 0:
                file.write(DATABASE.format(number, 9 if changed and number % 100 == 0 else 8))
            else:
                file.write(container(number, references))


def container(number, references, every=10):
    """Reads databases below: one layer of so many is one."""
    lines = [
        f"  - name: api-{number}\n    service: container\n    parameters:\n"
        f"      image: registry.example.com/shop/api:{number}\n      access: private\n"
        "      ports: [\"8080\"]\n      env:\n"]
    for entry in range(references):
        near = max(number - 1 - entry * 7, 0)
        far = (number * 31 + entry) % number
        layer = f"db-{(near if entry % 3 else far) // every * every}"
        lines.append(f"        DB_{entry}: \"{reference(layer, OUTPUTS[entry % 3])}\"\n")
    return "".join(lines)


def manifest(path, size, changed=False):
    """One layer with one manifest of so many bytes."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD.format("big") + DATABASE.format(0, 9 if changed else 8))
        file.write("  - name: notes\n    service: manifest\n    manifests:\n      - name: notes\n")
        file.write("        content: |\n")
        file.writelines("          " + line for line in manifest_lines(size))


def manifest_lines(size):
    yield "apiVersion: v1\n"
    yield "kind: ConfigMap\n"
    yield "metadata:\n"
    yield "  name: notes\n"
    yield f"  namespace: \"{'{{.spectro.system.apptier.NAMESPACE}}'}\"\n"
    yield "data:\n"
    number = written = 0
    while written < size:
        text = f"\"{reference('db-0', 'USERNAME')} and words\" # a comment" if number % 20 == 0 \
            else f"a text of some length that stands here for whatever people write {number}"
        line = f"  line-{number}: {text}\n"
        # With the blanks before it in the profile.
        written += len(line) + 10
        number += 1
        yield line


def mixed(path, count, size):
    """Layers of so many bytes each: by turns a database, a container with a long environment and
    a manifest; the top layer is a container."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(HEAD.format("big"))
        for number in range(count):
            if number % 20 == 0:
                file.write(DATABASE.format(number, 8))
            elif number % 2 and number != count - 1:
                file.write(f"  - name: notes-{number}\n    service: manifest\n    manifests:\n")
                file.write(f"      - name: notes-{number}\n        content: |\n")
                file.writelines("          " + line for line in manifest_lines(size))
            else:
                file.write(container(number, 12, every=20))
                file.writelines(
                    f"        WORD_{word}: a text of some length that stands here, {number} {word}\n"
                    for word in range((size - 1000) // 65))
