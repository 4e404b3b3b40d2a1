"""The bundles name papers that exist, and links to where each is made."""

from __future__ import annotations

from tribunal_desktop import resources
from tribunal_desktop.documents.forms.reading import catalogue
from tribunal_desktop.ui.pages.case_file.base_sections import SECTIONS

PAPERS = [
    (bundle["id"], paper)
    for bundle in resources.toml("rules", "print_bundles.toml")["bundle"]
    for paper in bundle["paper"]
]


def test_every_template_of_a_bundle_exists() -> None:
    sheets = {path.stem for path in resources.path("documents").glob("*.toml")}
    unknown = {key for _, paper in PAPERS for key in paper["templates"]} - sheets - set(catalogue())
    assert unknown == set()


def test_every_link_leads_to_a_section_or_a_form_of_it() -> None:
    sections = {section.key for section in SECTIONS}
    for bundle, paper in PAPERS:
        section, _slash, form = paper["section"].partition("/")
        assert section in sections, (bundle, paper["zh"])
        assert not form or form in catalogue(), (bundle, paper["zh"])
