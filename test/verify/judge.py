"""pyHanko signs, changes and judges:
judge.py sign FIELD P12 IN OUT, sign-new for a field that is not there, certify for DocMDP
judge.py archive FIELD P12 CERTIFICATE CLOCK_CERTIFICATE CLOCK_KEY IN OUT
judge.py remove FIELD PLACE IN OUT
judge.py FILE CERTIFICATE... for one JSON list."""

import json
import sys

from asn1crypto import pem, x509
from pyhanko.keys import load_cert_from_pemder, load_private_key_from_pemder
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext


def certificate(path):
    with open(path, "rb") as file:
        _, _, der = pem.unarmor(file.read())
    return x509.Certificate.load(der)


def sign(field, p12, source, target, existing=True, certify=False):
    signer = signers.SimpleSigner.load_pkcs12(p12, passphrase=b"hemligt")
    kind = fields.SigSeedSubFilter.PADES
    metadata = signers.PdfSignatureMetadata(field_name=field, subfilter=kind, certify=certify)
    with open(source, "rb") as file, open(target, "wb") as out:
        signers.sign_pdf(IncrementalPdfFileWriter(file), metadata, signer=signer, existing_fields_only=existing, output=out)


def archive(field, p12, own, clock, clock_key, source, target):
    """Signs, adds what a later check needs, and stamps the time (PAdES B-LTA)."""
    authority = load_cert_from_pemder(clock)
    stamper = DummyTimeStamper(authority, load_private_key_from_pemder(clock_key, None))
    context = ValidationContext(trust_roots=[authority, certificate(own)], allow_fetching=False)
    metadata = signers.PdfSignatureMetadata(
        field_name=field,
        subfilter=fields.SigSeedSubFilter.PADES,
        use_pades_lta=True,
        embed_validation_info=True,
        validation_context=context,
    )
    signer = signers.SimpleSigner.load_pkcs12(p12, passphrase=b"hemligt")
    with open(source, "rb") as file, open(target, "wb") as out:
        signers.sign_pdf(IncrementalPdfFileWriter(file), metadata, signer=signer, timestamper=stamper, output=out)


def remove(field, place, source, target):
    with open(source, "rb") as file, open(target, "wb") as out:
        pdf = IncrementalPdfFileWriter(file)
        listed = pdf.root["/AcroForm"]["/Fields"]
        found = next(each for each in listed if each.get_object()["/T"] == field)
        if place in ("the form", "both"):
            listed.remove(found)
            pdf.update_container(listed)
        if place in ("the page", "both"):
            for number in range(int(pdf.root["/Pages"]["/Count"])):
                page = pdf.find_page_for_modification(number)[0].get_object()
                if found in page.get("/Annots", []):
                    page["/Annots"].remove(found)
                    pdf.update_container(page)
        pdf.write(out)


def judge(path, *certificates):
    trusted = [certificate(each) for each in certificates]
    verdicts = []
    with open(path, "rb") as file:
        for signature in PdfFileReader(file).embedded_signatures:
            context = ValidationContext(trust_roots=trusted, allow_fetching=False)
            status = validate_pdf_signature(signature, context)
            verdicts.append(
                {
                    "field": signature.field_name,
                    "intact": status.intact,
                    "valid": status.valid,
                    "trusted": status.trusted,
                    "coverage": status.coverage.name,
                    "changes": status.modification_level.name,
                    "ok": status.bottom_line,
                }
            )
    print(json.dumps(verdicts))


if sys.argv[1] == "sign":
    sign(*sys.argv[2:])
elif sys.argv[1] == "sign-new":
    sign(*sys.argv[2:], existing=False)
elif sys.argv[1] == "certify":
    sign(*sys.argv[2:], certify=True)
elif sys.argv[1] == "archive":
    archive(*sys.argv[2:])
elif sys.argv[1] == "remove":
    remove(*sys.argv[2:])
else:
    judge(*sys.argv[1:])
